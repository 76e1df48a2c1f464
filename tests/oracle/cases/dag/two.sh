# Two stages, in every form.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1 >x, outs: [x]}
	  b: {cmd: cat x, deps: [x]}
TXT
run dvc dag
run dvc dag --dot
run dvc dag --mermaid
run dvc dag --md
