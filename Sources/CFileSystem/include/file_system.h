// Two Linux calls that Swift's Glibc overlay does not show.
#ifndef SCRUTINEER_FILE_SYSTEM_H
#define SCRUTINEER_FILE_SYSTEM_H

// Exchanges two paths in one step. Returns 0, or the error number.
int file_system_exchange(const char *first, const char *second);

// Renames, and fails with EEXIST rather than replace. Returns 0, or the error number.
int file_system_rename_new(const char *from, const char *to);

// Writes everything that waits in the file system of this descriptor to the disk. Returns 0, or the
// error number.
int file_system_flush(int descriptor);

#endif
