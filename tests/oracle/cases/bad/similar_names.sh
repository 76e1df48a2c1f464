# Similar prefixes do not overlap.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: mkdir d; echo 1 >d/x
	    outs: [d]
	  b:
	    cmd: mkdir d-1; echo 2 >d-1/x
	    outs: [d-1]
	  c:
	    cmd: echo 3 >d.x
	    outs: [d.x]
TXT
run dvc repro
