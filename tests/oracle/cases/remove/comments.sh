# Comments of other stages stay.
deviation yaml-layout dvc.yaml
project
file dvc.yaml <<-'TXT'
	# about the file
	stages:
	    # about a
	    a:
	        cmd: "echo 1"   # why

	    # about b
	    b: {cmd: echo 2}  # b
	    c:
	        cmd: echo 3
	params: ['p.yaml']
TXT
run dvc remove a
snapshot
run dvc remove b
