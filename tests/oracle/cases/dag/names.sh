# Names that are no words.
project
file dvc.yaml <<-'TXT'
	stages:
	  a.b:
	    cmd: echo 1
	    outs: ['with blank']
	  x y:
	    cmd: echo 1
	    deps: ['with blank']
	    outs: ['a:b']
	  q"q:
	    cmd: echo 1
	    deps: ['a:b']
	    outs: ['#h']
	  'it''s':
	    cmd: echo 1
	    deps: ['#h']
	    outs: [名前.txt]
	  名前:
	    cmd: echo 1
	    deps: [名前.txt]
TXT
run dvc dag
run dvc dag --dot
run dvc dag --mermaid
run dvc dag --outs
run dvc dag --outs --dot
