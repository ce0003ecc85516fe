// Package powercut is a disk whose power can be cut, for tests of package
// storage only; the program never links it.
//
// It is an SQLite VFS in front of the system's own. While it is switched on,
// SQLite reads and writes the real files, and the package remembers for each
// what a disk may not have yet: every write and every truncation since the
// file's last sync, the creation of a file that was never synced, the deletion
// that no folder sync followed. Cutting the power stops all writing at a chosen
// operation. Restore then makes the files what such a disk could hold: of what
// was not synced, each 512-byte sector is by chance kept, lost, or garbage, and
// each truncation, creation and deletion by chance kept or lost.
//
// The model is that of SQLite's own crash tests (test6.c in its sources). It
// knows nothing of what Go's own file functions do.
//
// Linux only: elsewhere the package is empty.
package powercut
