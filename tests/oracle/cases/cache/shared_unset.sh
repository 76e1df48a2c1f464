# Directories made after cache.shared is gone are like any other; files of a shared cache are the group's.
project
umask 022
run dvc config cache.shared group
echo 1 >a
run -q dvc add a
run dvc config -u cache.shared
seq 2 >b
run -q dvc add b
sh_run 'find .dvc/cache -type d -printf "%m %p\n" | sort'
run dvc config cache.shared group
run dvc config cache.type copy
file dvc.yaml <<-TXT
	stages:
	  x:
	    cmd: echo 3 >c; echo 4 >d; echo 5 >e; chmod 755 e
	    outs:
	    - c
	    - e
	    - d:
	        cache: false
TXT
run -q dvc repro
sh_run 'stat -c "%a %n" a b c d e'
run dvc commit -f
run dvc checkout --relink
run -q dvc add a b
