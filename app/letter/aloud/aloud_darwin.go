package aloud

// find: every Mac has the program say, which reads what it is sent.
func find(look func(string) (string, error)) (voice, bool) {
	path, err := look("say")
	return voice{program: path, args: []string{"-f", "-"}}, err == nil
}
