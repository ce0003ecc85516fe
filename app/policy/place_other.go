//go:build !windows && !darwin

package policy

// Place is where the policy of this computer lies.
func Place() string { return "/etc/dearly/policy.json" }
