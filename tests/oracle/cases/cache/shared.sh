# cache.shared = group: objects and directories are the group's, too.
project
mkdir d ../ext/cache
chmod 2775 ../ext/cache
echo 1 >a
echo 2 >d/x
run dvc cache dir ../ext/cache
run dvc config cache.shared group
run dvc add a d
sh_run 'cd ../ext/cache && find . -type d -printf "%m %p\n" | sort'
file dvc.yaml <<-TXT
	stages:
	  x:
	    cmd: cp a b
	    deps: [a]
	    outs: [b]
TXT
run -q dvc repro
sh_run 'cd ../ext/cache && find . -type d -printf "%m\n" | sort | uniq -c'
rm a
run dvc checkout
snapshot
run dvc unprotect a d
snapshot
run dvc config cache.type hardlink
run dvc checkout --relink
run dvc unprotect a d
run dvc config cache.shared all
