#include "special_functions.h"

#include <boost/math/special_functions/gamma.hpp>

namespace {
using namespace boost::math::policies;
// Errors come back as values: no C++ exception may cross into Swift.
using quiet = policy<domain_error<ignore_error>, pole_error<ignore_error>, overflow_error<ignore_error>,
                     evaluation_error<ignore_error>, rounding_error<ignore_error>,
                     promote_double<false>>;
}  // namespace

extern "C" double sf_log_gamma(double x) { return boost::math::lgamma(x, quiet()); }
