// Command bill writes the bill of materials of one program: what is compiled into it, which
// version, under which licence. It asks the go command, which knows, and reads the licence
// texts that the modules themselves carry; nothing is looked up or guessed at elsewhere.
//
//	bill -o dearly.spdx.json -texts licences.txt [-os windows] [-tags t] -version V -commit C -time T ./app
//
// The form is SPDX 2.3 as JSON. A licence whose text it does not recognise is given as
// NOASSERTION and its text all the same; a part without any licence text fails the run.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"
)

type options struct {
	out, texts  string
	goos, tags  string
	version     string
	commit      string
	unixTime    int64
	mainPackage string
	root        string // the folder of the project
}

func main() {
	var o options
	flag.StringVar(&o.out, "o", "", "the SPDX file to write")
	flag.StringVar(&o.texts, "texts", "", "the file of licence texts to write")
	flag.StringVar(&o.goos, "os", "linux", "for which system the program is built")
	flag.StringVar(&o.tags, "tags", "", "its build tags")
	flag.StringVar(&o.version, "version", "", "its version")
	flag.StringVar(&o.commit, "commit", "", "the commit it is built from")
	flag.Int64Var(&o.unixTime, "time", 0, "the time of that commit, in seconds since 1970")
	flag.StringVar(&o.root, "root", ".", "the project's folder")
	flag.Parse()
	o.mainPackage = flag.Arg(0)
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "bill:", err)
		os.Exit(1)
	}
}

func run(o options) error {
	parts, err := collect(o)
	if err != nil {
		return err
	}
	if o.out != "" {
		bill, err := document(o, parts, time.Unix(o.unixTime, 0).UTC())
		if err != nil {
			return err
		}
		if err := os.WriteFile(o.out, bill, 0o644); err != nil {
			return err
		}
	}
	if o.texts != "" {
		return os.WriteFile(o.texts, texts(o, parts), 0o644)
	}
	return nil
}
