package storage

import "syscall"

// The magic numbers of network file systems, from linux/magic.h.
const (
	magicNFS  = 0x6969
	magicSMB  = 0x517B
	magicCIFS = 0xFF534D42
	magicSMB2 = 0xFE534D42
	magicAFS  = 0x5346414F
	magicCODA = 0x73757245
	magicCEPH = 0x00C36400
)

func onRemoteDrive(path string) bool {
	var fs syscall.Statfs_t
	if syscall.Statfs(path, &fs) != nil {
		return false
	}
	switch uint32(fs.Type) {
	case magicNFS, magicSMB, magicCIFS, magicSMB2, magicAFS, magicCODA, magicCEPH:
		return true
	}
	return false
}
