# Commands are run by $SHELL, or by /bin/sh without one.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo "$0"
TXT
run env SHELL=/bin/sh dvc repro
run env SHELL=/bin/bash dvc repro
run env SHELL=/bin/dash dvc repro
run env -u SHELL dvc repro
run env SHELL= dvc repro
run env SHELL=/nosuch/sh dvc repro
run env SHELL=sh dvc repro
run env DVC_ROOT=/x DVC_STAGE=y SHELL=/bin/sh dvc repro
