// Boost.Math (Boost Software Licence 1.0) behind C linkage. No function here throws: a domain error
// or overflow returns NaN or the limit, which the Swift callers document.
#ifndef SCRUTINEER_SPECIAL_FUNCTIONS_H
#define SCRUTINEER_SPECIAL_FUNCTIONS_H
#ifdef __cplusplus
extern "C" {
#endif

/// Natural logarithm of the gamma function, x > 0.
double sf_log_gamma(double x);

#ifdef __cplusplus
}
#endif
#endif
