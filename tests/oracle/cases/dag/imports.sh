# Data that comes from elsewhere.
deviation line-order
project
file dvc.yaml <<-TXT
	stages:
	  make:
	    cmd: echo 1
	    outs: [source]
	  use:
	    cmd: echo 1
	    deps: [local, remote]
TXT
file local.dvc <<-'TXT'
	md5: 3c42576e3f0f5b71de3c076aea51fd0b
	frozen: true
	deps:
	- md5: b026324c6904b2a9cb4b88d6d61c81d1
	  size: 2
	  hash: md5
	  path: source
	outs:
	- md5: b026324c6904b2a9cb4b88d6d61c81d1
	  size: 2
	  hash: md5
	  path: local
TXT
file remote.dvc <<-'TXT'
	md5: 82aae3abfcad30fe24618fc008d927b8
	frozen: true
	deps:
	- path: source
	  repo:
	    url: /ext/other
	    rev_lock: c5c4e6a6a4a7ef14a32819e412abfa97f6e00fde
	outs:
	- md5: b026324c6904b2a9cb4b88d6d61c81d1
	  size: 2
	  hash: md5
	  path: remote
TXT
run dvc dag --dot
run dvc dag --mermaid
