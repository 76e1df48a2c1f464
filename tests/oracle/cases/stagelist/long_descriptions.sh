# Descriptions that are long, of several lines, with letters of two columns.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo 1
	    desc: |
	      first line
	      second line
	  b:
	    cmd: echo 1
	    desc: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb ccccccccccccccc
	  c:
	    cmd: echo 1
	    desc: 日本語
TXT
run dvc stage list
