//go:build linux

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "disk.h"

// The part of sqlite3.h that a VFS needs. It is SQLite's stable interface; the
// header itself lies in the driver's package, where cgo does not look.
typedef long long int sqlite3_int64;
typedef struct sqlite3_file sqlite3_file;
typedef struct sqlite3_vfs sqlite3_vfs;
typedef struct sqlite3_io_methods {
  int iVersion;
  int (*xClose)(sqlite3_file *);
  int (*xRead)(sqlite3_file *, void *, int, sqlite3_int64);
  int (*xWrite)(sqlite3_file *, const void *, int, sqlite3_int64);
  int (*xTruncate)(sqlite3_file *, sqlite3_int64);
  int (*xSync)(sqlite3_file *, int);
  int (*xFileSize)(sqlite3_file *, sqlite3_int64 *);
  int (*xLock)(sqlite3_file *, int);
  int (*xUnlock)(sqlite3_file *, int);
  int (*xCheckReservedLock)(sqlite3_file *, int *);
  int (*xFileControl)(sqlite3_file *, int, void *);
  int (*xSectorSize)(sqlite3_file *);
  int (*xDeviceCharacteristics)(sqlite3_file *);
} sqlite3_io_methods; // version 1: no shared memory, no memory maps
struct sqlite3_file { const sqlite3_io_methods *pMethods; };
struct sqlite3_vfs {
  int iVersion, szOsFile, mxPathname;
  sqlite3_vfs *pNext;
  const char *zName;
  void *pAppData;
  int (*xOpen)(sqlite3_vfs *, const char *, sqlite3_file *, int, int *);
  int (*xDelete)(sqlite3_vfs *, const char *, int);
  int (*xAccess)(sqlite3_vfs *, const char *, int, int *);
  int (*xFullPathname)(sqlite3_vfs *, const char *, int, char *);
  void *(*xDlOpen)(sqlite3_vfs *, const char *);
  void (*xDlError)(sqlite3_vfs *, int, char *);
  void (*(*xDlSym)(sqlite3_vfs *, void *, const char *))(void);
  void (*xDlClose)(sqlite3_vfs *, void *);
  int (*xRandomness)(sqlite3_vfs *, int, char *);
  int (*xSleep)(sqlite3_vfs *, int);
  int (*xCurrentTime)(sqlite3_vfs *, double *);
  int (*xGetLastError)(sqlite3_vfs *, int, char *);
}; // version 1
extern sqlite3_vfs *sqlite3_vfs_find(const char *);
extern int sqlite3_vfs_register(sqlite3_vfs *, int);
extern int sqlite3_vfs_unregister(sqlite3_vfs *);

enum { OK = 0, IOERR = 10, IOERR_WRITE = 778, IOERR_TRUNCATE = 1546, IOERR_FSYNC = 1034, IOERR_DELETE = 2570 };
enum { SECTOR = 512, MAX_FILES = 64 };

// change is a write (data set) or a truncation (data NULL) not yet synced.
typedef struct change {
  long at, size; // bytes; of a truncation, at is the new size
  unsigned char *data;
  struct change *next;
} change;

// record is what is known of one path.
typedef struct record {
  char *path;
  unsigned char *disk; // what was synced
  long size;           // bytes of it
  int named, exists;   // on the disk for good; as the program sees it
  int reborn;          // deleted and made anew since the last sync: the old one may come back
  change *first, *last;
} record;

// file is an open file; the system's own follows it in memory.
typedef struct file {
  sqlite3_file base;
  record *rec; // NULL: not watched
} file;
#define BELOW(f) ((sqlite3_file *)((file *)(f) + 1))

static sqlite3_vfs *below;
static sqlite3_vfs here;
static char folder[4096];
static record records[MAX_FILES];
static int used, left, armed, dead, syncs;
static unsigned long long dice = 1;

static unsigned roll(unsigned n) { // xorshift64*
  dice ^= dice >> 12; dice ^= dice << 25; dice ^= dice >> 27;
  return (unsigned)((dice * 2685821657736338717ULL) >> 33) % n;
}

// step counts an operation that changes the disk. It answers whether it still
// may: 0 no, 1 yes, -1 this one is under way when the power goes.
static int step(void) {
  if (dead) return 0;
  if (!armed || --left > 0) return 1;
  dead = 1;
  return -1;
}

static void forget(record *r) { // what is not yet synced
  for (change *c = r->first; c;) {
    change *next = c->next;
    free(c->data);
    free(c);
    c = next;
  }
  r->first = r->last = NULL;
}

static void resize(record *r, long size) {
  if (size == r->size) return;
  unsigned char *b = realloc(r->disk, size ? size : 1);
  if (!b) abort();
  if (size > r->size) memset(b + r->size, 0, size - r->size);
  r->disk = b;
  r->size = size;
}

static void put(record *r, long at, const unsigned char *data, long n) {
  if (at + n > r->size) resize(r, at + n);
  memcpy(r->disk + at, data, n);
}

static void note(record *r, long at, const void *data, long n) {
  change *c = calloc(1, sizeof *c);
  if (!c) abort();
  c->at = at;
  c->size = n;
  if (data) {
    c->data = malloc(n ? n : 1);
    if (!c->data) abort();
    memcpy(c->data, data, n);
  }
  if (r->last) r->last->next = c; else r->first = c;
  r->last = c;
}

static void settle(record *r) { // a sync: all of it is on the disk
  if (r->reborn) resize(r, 0);
  r->reborn = 0;
  for (change *c = r->first; c; c = c->next) {
    if (c->data) put(r, c->at, c->data, c->size); else resize(r, c->at);
  }
  forget(r);
  r->named = r->exists; // the system's VFS syncs the folder with a new journal's first sync
}

// chance makes of what was not synced what a disk could hold of it.
static void chance(record *r) {
  if (r->reborn && roll(2)) forget(r); // the old file, as it was
  else if (r->reborn) resize(r, 0);
  r->reborn = 0;
  for (change *c = r->first; c; c = c->next) {
    if (!c->data) {
      if (roll(2)) resize(r, c->at);
      continue;
    }
    for (long at = c->at, end = c->at + c->size; at < end;) {
      long stop = (at / SECTOR + 1) * SECTOR;
      if (stop > end) stop = end;
      unsigned what = roll(8);
      if (what < 4) {
        put(r, at, c->data + (at - c->at), stop - at);
      } else if (what == 4) { // the whole sector, what was synced in it before too
        unsigned char garbage[SECTOR];
        for (int i = 0; i < SECTOR; i++) garbage[i] = (unsigned char)roll(256);
        put(r, at / SECTOR * SECTOR, garbage, SECTOR);
      }
      at = stop;
    }
  }
  forget(r);
  if (r->named != r->exists) r->named = roll(2) ? r->exists : r->named;
  r->exists = r->named;
}

static int watched(const char *path) {
  size_t n = strlen(folder);
  return path && n && !strncmp(path, folder, n) && path[n] == '/' && !strchr(path + n + 1, '/');
}

static record *find(const char *path) {
  for (int i = 0; i < used; i++)
    if (!strcmp(records[i].path, path)) return &records[i];
  if (used == MAX_FILES) abort();
  record *r = &records[used++];
  memset(r, 0, sizeof *r);
  r->path = strdup(path);
  FILE *f = fopen(path, "rb"); // what lies there when the watch begins is on the disk
  if (f) {
    r->named = r->exists = 1;
    unsigned char piece[4096];
    for (size_t n; (n = fread(piece, 1, sizeof piece, f)) > 0;) put(r, r->size, piece, (long)n);
    fclose(f);
  }
  return r;
}

static int f_close(sqlite3_file *f) { return BELOW(f)->pMethods ? BELOW(f)->pMethods->xClose(BELOW(f)) : OK; }
static int f_read(sqlite3_file *f, void *b, int n, sqlite3_int64 at) { return BELOW(f)->pMethods->xRead(BELOW(f), b, n, at); }
static int f_size(sqlite3_file *f, sqlite3_int64 *n) { return BELOW(f)->pMethods->xFileSize(BELOW(f), n); }
static int f_lock(sqlite3_file *f, int k) { return BELOW(f)->pMethods->xLock(BELOW(f), k); }
static int f_unlock(sqlite3_file *f, int k) { return BELOW(f)->pMethods->xUnlock(BELOW(f), k); }
static int f_reserved(sqlite3_file *f, int *out) { return BELOW(f)->pMethods->xCheckReservedLock(BELOW(f), out); }
static int f_control(sqlite3_file *f, int op, void *arg) { return BELOW(f)->pMethods->xFileControl(BELOW(f), op, arg); }
static int f_traits(sqlite3_file *f) { return BELOW(f)->pMethods->xDeviceCharacteristics(BELOW(f)); }
static int f_sector(sqlite3_file *f) { (void)f; return SECTOR; }

static int f_write(sqlite3_file *f, const void *b, int n, sqlite3_int64 at) {
  record *r = ((file *)f)->rec;
  if (!r) return BELOW(f)->pMethods->xWrite(BELOW(f), b, n, at);
  int may = step();
  if (may) note(r, at, b, n);
  if (may != 1) return IOERR_WRITE;
  return BELOW(f)->pMethods->xWrite(BELOW(f), b, n, at);
}

static int f_truncate(sqlite3_file *f, sqlite3_int64 size) {
  record *r = ((file *)f)->rec;
  if (!r) return BELOW(f)->pMethods->xTruncate(BELOW(f), size);
  int may = step();
  if (may) note(r, size, NULL, 0);
  if (may != 1) return IOERR_TRUNCATE;
  return BELOW(f)->pMethods->xTruncate(BELOW(f), size);
}

static int f_sync(sqlite3_file *f, int flags) {
  record *r = ((file *)f)->rec;
  if (!r) return BELOW(f)->pMethods->xSync(BELOW(f), flags);
  if (step() != 1) return IOERR_FSYNC;
  syncs++;
  settle(r);
  return OK; // what is remembered counts, so the machine's disk may sleep
}

static const sqlite3_io_methods methods = {
    1, f_close, f_read, f_write, f_truncate, f_sync, f_size, f_lock, f_unlock, f_reserved, f_control, f_sector, f_traits,
};

static int v_open(sqlite3_vfs *v, const char *path, sqlite3_file *f, int flags, int *out) {
  (void)v;
  file *p = (file *)f;
  memset(p, 0, sizeof *p);
  record *r = watched(path) ? find(path) : NULL;
  if (r && dead && !r->exists) return IOERR;
  int rc = below->xOpen(below, path, BELOW(f), flags, out);
  if (rc == OK) {
    p->rec = r;
    if (r && !r->exists && r->named) r->reborn = 1;
    if (r) r->exists = 1;
  }
  p->base.pMethods = BELOW(f)->pMethods ? &methods : NULL;
  return rc;
}

static int v_delete(sqlite3_vfs *v, const char *path, int sync) {
  (void)v;
  if (!watched(path)) return below->xDelete(below, path, sync);
  record *r = find(path);
  int may = step();
  if (may) r->exists = 0;
  if (may != 1) return IOERR_DELETE;
  if (sync) { // the folder was synced
    forget(r);
    resize(r, 0);
    r->named = r->reborn = 0;
  }
  return below->xDelete(below, path, 0);
}

static int v_access(sqlite3_vfs *v, const char *p, int k, int *out) { (void)v; return below->xAccess(below, p, k, out); }
static int v_full(sqlite3_vfs *v, const char *p, int n, char *out) { (void)v; return below->xFullPathname(below, p, n, out); }
static int v_random(sqlite3_vfs *v, int n, char *out) { (void)v; return below->xRandomness(below, n, out); }
static int v_sleep(sqlite3_vfs *v, int us) { (void)v; return below->xSleep(below, us); }
static int v_time(sqlite3_vfs *v, double *out) { (void)v; return below->xCurrentTime(below, out); }
static int v_last(sqlite3_vfs *v, int n, char *out) { (void)v; return below->xGetLastError(below, n, out); }

int powercut_on(const char *watch) {
  if (below) return 1;
  below = sqlite3_vfs_find(NULL);
  if (!below || strlen(watch) >= sizeof folder) return 1;
  strcpy(folder, watch);
  memset(&here, 0, sizeof here);
  here.iVersion = 1;
  here.szOsFile = (int)sizeof(file) + below->szOsFile;
  here.mxPathname = below->mxPathname;
  here.zName = "powercut";
  here.xOpen = v_open, here.xDelete = v_delete, here.xAccess = v_access, here.xFullPathname = v_full;
  here.xRandomness = v_random, here.xSleep = v_sleep, here.xCurrentTime = v_time, here.xGetLastError = v_last;
  armed = dead = syncs = used = 0;
  return sqlite3_vfs_register(&here, 1);
}

static void clear_records(void) {
  for (int i = 0; i < used; i++) {
    forget(&records[i]);
    free(records[i].path);
    free(records[i].disk);
  }
  used = 0;
}

void powercut_off(void) {
  if (!below) return;
  sqlite3_vfs_unregister(&here);
  sqlite3_vfs_register(below, 1);
  clear_records();
  below = NULL;
}

void powercut_arm(int operations, unsigned long long seed) {
  left = operations;
  dice = seed ? seed : 1;
  armed = 1;
  dead = 0;
}

int powercut_dead(void) { return dead; }
int powercut_syncs(void) { return syncs; }

// powercut_restore writes the files as the disk holds them now, and switches the
// power on again.
int powercut_restore(void) {
  int rc = 0;
  for (int i = 0; i < used; i++) {
    record *r = &records[i];
    chance(r);
    if (!r->exists) {
      unlink(r->path);
      continue;
    }
    FILE *f = fopen(r->path, "wb");
    if (!f || fwrite(r->disk, 1, r->size, f) != (size_t)r->size) rc = 1;
    if (f && fclose(f)) rc = 1;
  }
  clear_records();
  armed = dead = 0;
  return rc;
}
