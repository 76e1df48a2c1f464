# Nothing to show, and what is no graph.
project
run dvc dag
run dvc dag --dot
run dvc dag --mermaid
run dvc dag --md
run dvc dag --outs
run dvc dag nosuch
: >dvc.yaml
run dvc dag
run dvc dag nosuch
run dvc dag nosuch.dvc
run dvc dag sub/dvc.yaml:a
run dvc dag --outs --collapse-foreach-matrix
run -h dvc dag a b
run -h dvc dag --nosuch
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >out
	    outs: [out]
	  b:
	    cmd: echo 1 >out
	    outs: [out]
TXT
run dvc dag
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1
	    deps: [x]
	    outs: [y]
	  b:
	    cmd: echo 1
	    deps: [y]
	    outs: [x]
TXT
run dvc dag
printf 'stages:\n  a:\n   cmd: [\n' >dvc.yaml
run -h dvc dag
