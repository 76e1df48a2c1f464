# Outputs in directories, directories as dependencies, params files and frozen stages.
project
mkdir d
file dvc.yaml <<-TXT
	stages:
	  one:
	    cmd: echo 1
	    outs: [d/z, other, d/a]
	  two:
	    cmd: echo 1
	    outs: [d/m/deep, d/b]
	  whole:
	    cmd: echo 1
	    deps: [d]
	    outs: [w]
	  part:
	    cmd: echo 1
	    deps: [w/inside/it, d/m]
	    params:
	    - made.yaml: [k]
	    frozen: true
	  maker:
	    cmd: echo 1
	    outs: [made.yaml]
	  outside:
	    cmd: echo 1
	    outs:
	    - ../outside.txt:
	        cache: false
	    - last
TXT
run dvc dag --dot
run dvc dag --mermaid
run dvc dag --dot --outs
run dvc dag --mermaid --outs
cd d
run dvc dag --dot --outs
