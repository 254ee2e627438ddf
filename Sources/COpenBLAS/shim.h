// CBLAS comes from the header; Debian's libopenblas carries LAPACK only by its Fortran names, so the
// few routines in use are declared here (hidden string lengths last, as gfortran passes them).
#ifndef SCRUTINEER_COPENBLAS_SHIM_H
#define SCRUTINEER_COPENBLAS_SHIM_H

#include <cblas.h>
#include <stddef.h>

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

#endif
