# One for many, many for one, names of all widths.
project
file dvc.yaml <<-TXT
	stages:
	  root:
	    cmd: echo 1
	    outs: [r]
	  s1:
	    cmd: echo 1
	    deps: [r]
	    outs: [o1]
	  a-rather-long-name-of-a-stage:
	    cmd: echo 1
	    deps: [r]
	    outs: [o2]
	  s3:
	    cmd: echo 1
	    deps: [r]
	    outs: [o3]
	  é:
	    cmd: echo 1
	    deps: [r]
	    outs: [o4]
	  end:
	    cmd: echo 1
	    deps: [o4, o1, o3, o2]
TXT
run dvc dag
run dvc dag --dot
run dvc dag --mermaid
