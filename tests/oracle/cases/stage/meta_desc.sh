# desc and meta of a stage and of its outputs; comments and odd order of keys; what of it is recorded.
project
echo 1 >in
echo 'p: 1' >params.yaml
file dvc.yaml <<-'TXT'
	# top
	stages:
	  a:
	    outs:
	    # of o
	    - o:
	        meta: {x: [1, {y: null}]}
	        desc: an output
	        labels: []
	    params: [p]
	    meta:
	      k: v
	      n: [1, 2]
	    desc: |
	      two
	      lines
	    cmd: cp in o   # why
	    deps: [in]
	    always_changed: false
	    frozen: false
	    wdir: .
	params:
	- params.yaml
	artifacts:
	  m:
	    path: o
	    type: model
	    desc: d
	    labels: [l]
	    meta: {a: 1}
TXT
run dvc repro
run dvc stage list
run dvc status
run dvc repro
