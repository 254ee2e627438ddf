// CBLAS comes from the header; Debian's libopenblas carries LAPACK only by its Fortran names, so the
// few routines in use are declared here (hidden string lengths last, as gfortran passes them).
#ifndef SCRUTINEER_COPENBLAS_SHIM_H
#define SCRUTINEER_COPENBLAS_SHIM_H

#include <cblas.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info, size_t uplo_length);
void dsyev_(const char *jobz, const char *uplo, const int *n, double *a, const int *lda, double *w,
            double *work, const int *lwork, int *info, size_t jobz_length, size_t uplo_length);
void dgels_(const char *trans, const int *m, const int *n, const int *nrhs, double *a, const int *lda,
            double *b, const int *ldb, double *work, const int *lwork, int *info, size_t trans_length);
void dgesdd_(const char *jobz, const int *m, const int *n, double *a, const int *lda, double *s, double *u,
             const int *ldu, double *vt, const int *ldvt, double *work, const int *lwork, int *iwork,
             int *info, size_t jobz_length);

// Ends the threads that the library starts when it is loaded. Its builds without threads lack it.
int blas_thread_shutdown_(void) __attribute__((weak));

static inline void openblas_end_threads(void) {
  if (blas_thread_shutdown_) blas_thread_shutdown_();
}

// The choice of kernels for the processor at hand. Builds for one kind of processor lack it.
void gotoblas_dynamic_init(void) __attribute__((weak));
void gotoblas_dynamic_quit(void) __attribute__((weak));

// Versions before 0.3.25 take kernels of 2004 (SSE3) for every Intel processor that is newer than they are:
// three to seven times slower where there is AVX2 (OpenBLAS, issue 4267). The choice is then made again, by
// name. To be called before any routine of the library. A user's own choice (OPENBLAS_CORETYPE) stands.
static inline void openblas_choose_kernels(void) {
#if defined(__x86_64__)
  static const char variable[] = "OPENBLAS_CORETYPE";
  if (!gotoblas_dynamic_init || !gotoblas_dynamic_quit || getenv(variable)) return;
  if (strcmp(openblas_get_corename(), "Prescott") != 0) return;
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return;
  if (setenv(variable, "Haswell", 1) != 0) return;
  gotoblas_dynamic_quit();
  gotoblas_dynamic_init();
  unsetenv(variable);
#endif
}

#endif
