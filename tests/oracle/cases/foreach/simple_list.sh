# foreach over a list: the item is in the name and in the command.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [us, uk]
	    do:
	      cmd: echo ${item} >${item}.txt
	      outs: ['${item}.txt']
TXT
run dvc stage list
run dvc repro
run dvc repro
run dvc status
