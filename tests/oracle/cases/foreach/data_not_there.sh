# foreach over something that is nowhere.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: ${nosuch}
	    do:
	      cmd: echo ${item}
TXT
run dvc repro
run dvc repro g@1
run dvc status
