#include "special_functions.h"

#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/trigamma.hpp>
#include <limits>

namespace {
namespace bm = boost::math;
using namespace boost::math::policies;

// Errors come back as values: no C++ exception may cross into Swift. Arithmetic stays in double so
// that results do not depend on the width of long double; `exact` lets the tails use the wider type,
// where a few digits more are worth the time.
using quiet = policy<domain_error<ignore_error>, pole_error<ignore_error>, overflow_error<ignore_error>,
                     underflow_error<ignore_error>, denorm_error<ignore_error>,
                     evaluation_error<ignore_error>, rounding_error<ignore_error>,
                     indeterminate_result_error<ignore_error>, promote_double<false>>;

// Allocation failure is the one exception the policy leaves open.
template <typename Body>
double guarded(Body body) noexcept {
  try {
    return body();
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}
}  // namespace

extern "C" {
double sf_log_gamma(double x) noexcept {
  return guarded([=] { return bm::lgamma(x, quiet()); });
}
double sf_digamma(double x) noexcept {
  return guarded([=] { return bm::digamma(x, quiet()); });
}
double sf_trigamma(double x) noexcept {
  return guarded([=] { return bm::trigamma(x, quiet()); });
}
double sf_erfc(double x) noexcept {
  return guarded([=] { return bm::erfc(x, quiet()); });
}
double sf_erfc_inverse(double p) noexcept {
  return guarded([=] { return bm::erfc_inv(p, quiet()); });
}
double sf_gamma_p(double a, double x) noexcept {
  return guarded([=] { return bm::gamma_p(a, x, quiet()); });
}
double sf_gamma_q(double a, double x) noexcept {
  return guarded([=] { return bm::gamma_q(a, x, quiet()); });
}
double sf_gamma_p_inverse(double a, double p) noexcept {
  return guarded([=] { return bm::gamma_p_inv(a, p, quiet()); });
}
double sf_gamma_q_inverse(double a, double q) noexcept {
  return guarded([=] { return bm::gamma_q_inv(a, q, quiet()); });
}
double sf_gamma_p_derivative(double a, double x) noexcept {
  return guarded([=] { return bm::gamma_p_derivative(a, x, quiet()); });
}
double sf_beta_p(double a, double b, double x) noexcept {
  return guarded([=] { return bm::ibeta(a, b, x, quiet()); });
}
double sf_beta_q(double a, double b, double x) noexcept {
  return guarded([=] { return bm::ibetac(a, b, x, quiet()); });
}
double sf_beta_p_inverse(double a, double b, double p) noexcept {
  return guarded([=] { return bm::ibeta_inv(a, b, p, quiet()); });
}
double sf_beta_q_inverse(double a, double b, double q) noexcept {
  return guarded([=] { return bm::ibetac_inv(a, b, q, quiet()); });
}
double sf_beta_density(double a, double b, double x) noexcept {
  return guarded([=] { return bm::ibeta_derivative(a, b, x, quiet()); });
}
double sf_f_quantile(double d1, double d2, double p) noexcept {
  return guarded([=] { return bm::quantile(bm::fisher_f_distribution<double, quiet>(d1, d2), p); });
}
double sf_t_quantile(double df, double p) noexcept {
  return guarded([=] { return bm::quantile(bm::students_t_distribution<double, quiet>(df), p); });
}
}
