# Empty data: no stages.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    foreach: []
	    do: {cmd: "echo ${item[}"}
	  b:
	    foreach: {}
	    do: {cmd: "echo ${zz}"}
TXT
run dvc repro
run dvc repro a
run dvc status
run dvc status a
run dvc repro a@1
run dvc checkout a
