package aloud

// find prefers the program that speaks by itself, since it falls silent when it is
// ended; Speech Dispatcher goes on in its own process and has to be hushed.
func find(look func(string) (string, error)) (voice, bool) {
	for _, v := range []voice{
		{program: "espeak-ng", args: []string{"-v", "en-gb", "-s", "150", "--stdin"}},
		{program: "espeak", args: []string{"-v", "en-gb", "-s", "150", "--stdin"}},
		{program: "spd-say", args: []string{"--wait", "--language", "en-GB", "--pipe-mode"}, hush: []string{"--cancel"}},
	} {
		if path, err := look(v.program); err == nil {
			v.program = path
			return v, true
		}
	}
	return voice{}, false
}
