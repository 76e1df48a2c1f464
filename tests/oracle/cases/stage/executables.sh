# Exec bits of dependencies and outputs are in the lock file.
project
file run.sh <<-TXT
	#!/bin/sh
	echo made >out
	chmod +x out
TXT
chmod +x run.sh
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: ./run.sh
	    deps: [run.sh]
	    outs: [out]
TXT
run dvc repro
rm out
run dvc checkout
