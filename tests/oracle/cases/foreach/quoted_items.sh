# Items with blanks, dots and slashes.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: ['a b', a.b, a/b, "it's"]
	    do:
	      cmd: echo "${item}"
TXT
run dvc stage list
run dvc repro 'g@a b'
run dvc repro
