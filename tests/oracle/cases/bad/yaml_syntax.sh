# A dvc.yaml that is no YAML: the headline names the file, nothing runs.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo a
	   outs: [x]
TXT
run -h dvc repro
run -h dvc status
run -h dvc exp run
printf 'stages:\n  a: {cmd: echo}\n  a: {cmd: echo}\n' >dvc.yaml
run -h dvc repro
printf '<<<<<<< HEAD\nstages: {}\n=======\n>>>>>>> x\n' >dvc.yaml
run -h dvc repro
