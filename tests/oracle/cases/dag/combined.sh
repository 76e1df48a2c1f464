# dag of stages in several files, with groups, frozen ones and outputs, in every form.
project
echo 1 >in
mkdir -p sub
echo x >data
run -q dvc add data
file dvc.yaml <<-'TXT'
	stages:
	  prep:
	    cmd: cp data p
	    deps: [data]
	    outs: [p]
	  g:
	    foreach: [x, y]
	    do:
	      cmd: cp p g${item}
	      deps: [p]
	      outs: ['g${item}']
	  m:
	    matrix:
	      a: [1, 2]
	      b: [u]
	    cmd: cp gx m${item.a}
	    deps: [gx]
	    outs: ['m${item.a}']
TXT
run dvc dag --dot
run dvc dag --mermaid
run dvc dag --md
run dvc dag --outs --dot
run dvc dag --outs --mermaid
run dvc dag --collapse-foreach-matrix --dot
run dvc dag --collapse-foreach-matrix --mermaid
run dvc dag --dot g@x
run dvc dag --dot --full m@1-u
run -q dvc dag --dot prep data.dvc
run dvc dag --dot g
run dvc dag --dot nosuch
run dvc dag --dot --md
run dvc dag --outs --md g@y
