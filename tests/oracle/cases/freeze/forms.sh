# Files in another layout than DVC's: as values they become the same.
deviation yaml-layout dvc.yaml
project
file dvc.yaml <<-'TXT'
	# about the file
	stages:
	    a:  # about a
	        cmd: "echo 1"   # why
	        deps: [in, 'other']

	    b: {cmd: echo 2}
	params: ['p.yaml']
TXT
run dvc freeze a
snapshot
run dvc freeze b
snapshot
run dvc unfreeze a b
