# Output and errors of commands pass through, with and without a last newline.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: printf 'no newline'
	  b:
	    cmd: echo err >&2; printf '\303\251\n'
TXT
run dvc repro
