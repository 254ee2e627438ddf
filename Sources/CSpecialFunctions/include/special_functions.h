// Boost.Math (Boost Software Licence 1.0) behind C linkage. No function here throws: an argument out
// of domain gives NaN, an overflow the limit, which the Swift callers document.
#ifndef SCRUTINEER_SPECIAL_FUNCTIONS_H
#define SCRUTINEER_SPECIAL_FUNCTIONS_H
#ifdef __cplusplus
#define SF_NOTHROW noexcept
extern "C" {
#else
#define SF_NOTHROW
#endif

/// Natural logarithm of the gamma function, x > 0.
double sf_log_gamma(double x) SF_NOTHROW;
/// Derivative of sf_log_gamma.
double sf_digamma(double x) SF_NOTHROW;
/// Second derivative of sf_log_gamma.
double sf_trigamma(double x) SF_NOTHROW;
/// Complementary error function and its inverse.
double sf_erfc(double x) SF_NOTHROW;
double sf_erfc_inverse(double p) SF_NOTHROW;
/// Regularised incomplete gamma functions P(a, x) and Q(a, x), and x from Q.
double sf_gamma_p(double a, double x) SF_NOTHROW;
double sf_gamma_q(double a, double x) SF_NOTHROW;
double sf_gamma_p_inverse(double a, double p) SF_NOTHROW;
double sf_gamma_q_inverse(double a, double q) SF_NOTHROW;
/// x**a exp(-x) / Gamma(a), without cancellation for large arguments.
double sf_gamma_p_derivative(double a, double x) SF_NOTHROW;
/// Regularised incomplete beta function I_x(a, b), its complement, and x from either.
double sf_beta_p(double a, double b, double x) SF_NOTHROW;
double sf_beta_q(double a, double b, double x) SF_NOTHROW;
double sf_beta_p_inverse(double a, double b, double p) SF_NOTHROW;
double sf_beta_q_inverse(double a, double b, double q) SF_NOTHROW;
/// Density of the beta distribution, without cancellation for large parameters.
double sf_beta_density(double a, double b, double x) SF_NOTHROW;
/// Quantiles of Fisher's F and Student's t at lower-tail probability p.
double sf_f_quantile(double d1, double d2, double p) SF_NOTHROW;
double sf_t_quantile(double df, double p) SF_NOTHROW;

#ifdef __cplusplus
}
#endif
#endif
