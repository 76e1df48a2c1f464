# --outs: paths instead of names.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1 >x, outs: [x, y], metrics: [m]}
	  b: {cmd: cat x, deps: [x], outs: [z]}
TXT
run dvc dag --outs
run dvc dag --outs --dot
run dvc dag --outs --mermaid
