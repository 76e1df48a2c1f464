# Several parts, single boxes, data sources.
deviation line-order
project
echo 1 >data
echo 1 >lonely.csv
run dvc add data lonely.csv
file dvc.yaml <<-TXT
	stages:
	  a1:
	    cmd: echo 1
	    deps: [data]
	    outs: [a]
	  b1:
	    cmd: echo 1
	    outs: [b]
	  a2:
	    cmd: echo 1
	    deps: [a]
	  b2:
	    cmd: echo 1
	    deps: [b]
	  x:
	    cmd: echo 1
TXT
run dvc dag
run dvc dag --dot
run dvc dag --mermaid
run dvc dag --outs
run dvc dag --outs --mermaid
