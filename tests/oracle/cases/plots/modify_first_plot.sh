# Where there was no plot there is a list of them now, behind the other keys.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo
	    outs:
	    - one
	    - two:
	        desc: of two
	        persist: true
	    - zero
	    frozen: true
	  b:
	    cmd: echo
TXT
run dvc plots modify two --title t
snapshot
run dvc plots modify zero
snapshot
run dvc plots modify one -x a
