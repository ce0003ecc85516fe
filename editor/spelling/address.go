package spelling

import "strings"

// addressEnds are the last parts of addresses and file names that people write in
// letters. A list, since "home.Then" is a missing space and no address.
var addressEnds = map[string]struct{}{
	"uk": {}, "com": {}, "org": {}, "net": {}, "gov": {}, "info": {}, "co": {}, "eu": {}, "ie": {}, "io": {}, "tv": {}, "me": {}, "app": {}, "school": {}, "scot": {}, "wales": {},
	"pdf": {}, "doc": {}, "docx": {}, "txt": {}, "rtf": {}, "md": {}, "xls": {}, "xlsx": {}, "csv": {}, "ppt": {}, "pptx": {}, "msg": {}, "jpg": {}, "jpeg": {}, "png": {}, "mp3": {}, "mp4": {}, "zip": {}, "exe": {},
}

// address tells whether a run of signs without a blank is an e-mail address, a web
// address, a file or a handle. It allocates nothing for what has no dot inside.
func address(s string) bool {
	if strings.HasPrefix(s, "/") && strings.Count(s, "/") > 1 {
		return true
	}
	s = strings.Trim(s, `.,;:!?()[]<>"'`)
	if s == "" {
		return false
	}
	if s[0] == '#' || strings.IndexByte(s, '@') >= 0 || strings.IndexByte(s, '_') >= 0 || strings.IndexByte(s, '\\') >= 0 {
		return true
	}
	if strings.Contains(s, "://") || len(s) > 4 && strings.EqualFold(s[:4], "www.") {
		return true
	}
	host, _, _ := strings.Cut(s, "/")
	host, _, _ = strings.Cut(host, ":")
	dot := strings.LastIndexByte(host, '.')
	if dot <= 0 {
		return false
	}
	end := host[dot+1:]
	var room [8]byte
	if len(end) > len(room) {
		return false
	}
	b := append(room[:0], end...)
	for i, ch := range b {
		if 'A' <= ch && ch <= 'Z' {
			b[i] = ch + 'a' - 'A'
		}
	}
	_, ok := addressEnds[string(b)]
	return ok
}
