package policy

import (
	"os"
	"path/filepath"
)

// Place is where the policy of this computer lies.
func Place() string {
	data := os.Getenv("ProgramData")
	if data == "" {
		data = `C:\ProgramData`
	}
	return filepath.Join(data, "Dearly", "policy.json")
}
