# Two ways from the first stage to the last, and an edge that passes a layer.
project
file dvc.yaml <<-TXT
	stages:
	  prepare:
	    cmd: echo 1
	    outs: [p]
	  left:
	    cmd: echo 1
	    deps: [p]
	    outs: [l]
	  right:
	    cmd: echo 1
	    deps: [p]
	    outs: [r]
	  merge:
	    cmd: echo 1
	    deps: [l, r]
	    outs: [m]
TXT
run dvc dag
cat >>dvc.yaml <<-TXT
	  report:
	    cmd: echo 1
	    deps: [m, p]
TXT
run dvc dag
run dvc dag --dot
