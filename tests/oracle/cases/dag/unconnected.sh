# Stages that have nothing to do with each other.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1}
	  b: {cmd: echo 2}
TXT
run dvc dag --dot
run dvc dag a
run dvc dag --mermaid
