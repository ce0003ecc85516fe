package policy

// Place is where the policy of this computer lies.
func Place() string { return "/Library/Application Support/Dearly/policy.json" }
