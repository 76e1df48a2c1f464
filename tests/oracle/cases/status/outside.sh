# What lies outside of the project is shown by its whole path.
mkdir sub
cd sub
project
file dvc.yaml <<-TXT
	stages:
	  one:
	    cmd: echo 1 >../o
	    deps:
	    - /nosuch/dep
	    - ../dep
	    outs:
	    - ../o:
	        cache: false
TXT
run dvc status
run -j dvc status --json
run -q dvc repro
