# Names and what is said of them.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1}
	  b: {cmd: echo 1 >x, outs: [x], desc: the b}
	  c: {cmd: cat x, deps: [x]}
TXT
run dvc stage list
run dvc stage list --names-only
run dvc stage list a c
