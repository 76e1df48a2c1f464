# A command that writes dvc.yaml, dvc.lock, params.yaml or another stage's output.
deviation saved-outputs
project
echo 'p: 1' >params.yaml
echo 1 >in
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: cp in a.out && echo '# made' >>dvc.yaml
	    deps: [in]
	    outs: [a.out]
	  b:
	    cmd: cp a.out b.out && echo 3 >a.out
	    deps: [a.out]
	    params: [p]
	    outs: [b.out]
TXT
run dvc repro
run dvc status
run dvc repro
# What ours kept of the a.out that it took away has the content that b records.
rm -rf .dvc/cache/files/md5/6d
