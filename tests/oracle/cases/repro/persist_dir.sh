# A persisting directory keeps what was in it.
project
echo 1 >in
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: mkdir -p o && cp in o/$(cat in)
	    deps: [in]
	    outs:
	    - o: {persist: true}
TXT
run dvc repro
echo 2 >in
run dvc repro
run ls o
