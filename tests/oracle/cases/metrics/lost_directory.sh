# Files in an output directory whose list of files the cache lacks, as in a clone without the data.
deviation unread-revisions
project
file dvc.yaml <<-TXT
	params: [run/deep/p.yaml]
	metrics: [run/deep/m.json, other/n.json, run/none.json]
	stages:
	  s:
	    cmd: mkdir -p run/deep; echo '{"acc":1}' >run/deep/m.json; echo 'lr: 1' >run/deep/p.yaml
	    deps: [base]
	    outs: [run/deep]
	  t:
	    cmd: mkdir other; echo 5 >other/n.json
	    deps: [base]
	    outs: [other]
TXT
echo 1 >base
run dvc repro -q
commit all
rm -rf run other .dvc/cache
run -j dvc metrics show --json
run dvc metrics show
run -j dvc metrics diff --json HEAD
run -j dvc exp show --json
run dvc exp show --csv
