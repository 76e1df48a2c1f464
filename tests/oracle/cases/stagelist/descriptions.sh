# What is said of each stage.
project
echo 1 >data
run dvc add data
file dvc.yaml <<-'TXT'
	stages:
	  nothing:
	    cmd: echo 1
	  deps:
	    cmd: echo 1
	    deps: [b, a]
	    params:
	    - lr
	    - other.yaml: [x]
	  outs:
	    cmd: echo 1
	    deps: [in]
	    outs:
	    - two
	    - one:
	        cache: false
	    wdir: .
	  reports:
	    cmd: echo 1
	    metrics: [m.json]
	    plots: [p.csv]
	  both:
	    cmd: echo 1
	    plots: [p2.csv]
	    outs: [o]
	    metrics: [m2.json]
	  described:
	    cmd: echo 1
	    desc: what it is for
	    outs: [d]
	  lines:
	    cmd: echo 1
	    desc: |

	      first line  
	      second line
	  blank:
	    cmd: echo 1
	    desc: "  \nx"
	  empty:
	    cmd: echo 1
	    desc: ''
	  long:
	    cmd: echo 1
	    desc: this is a very long description that goes on and on until it is longer than what fits into eighty columns
	  exactly:
	    cmd: echo 1
	    desc: x2345678901234567890123456789012345678901234567890123456789012345678901234567890
	  one-more:
	    cmd: echo 1
	    desc: é2345678901234567890123456789012345678901234567890123456789012345678901234567890é
	  many:
	    cmd: echo 1
	    outs: [aaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbb, cccccccccccccccc, dddddddddddddddd, eeeeeeeeeeeeeeee]
	  名前:
	    cmd: echo 1
	    desc: 説明
TXT
run dvc stage list
run dvc stage list --name-only
run dvc stage list --names-only
run dvc stage list -q
run dvc stage list data.dvc
run dvc stage list --all
COLUMNS=40 run dvc stage list
