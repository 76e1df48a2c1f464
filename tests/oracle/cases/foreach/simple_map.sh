# foreach over a map: the key is in the name.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach:
	      us: {n: 1}
	      uk: {n: 2}
	    do:
	      cmd: echo ${key} ${item.n}
TXT
run dvc stage list
run dvc repro
