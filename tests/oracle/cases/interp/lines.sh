# An expression ends on its line; a command of several lines.
project
printf 'n: 5\nd: {x: 1}\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: |
	      echo ${n}
	      echo ${d}
	      echo ${n
	      } ${n}
	  b:
	    cmd:
	    - echo ${n}
	    - echo
	      ${d}
	  c:
	    cmd: |
	      ${d}
TXT
run dvc repro --dry
