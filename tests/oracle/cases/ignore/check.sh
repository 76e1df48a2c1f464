# check-ignore: which paths are ignored, by which rule.
project
mkdir sub
file .dvcignore <<-TXT
	# comment
	*.tmp
	build/
	!keep.tmp
TXT
echo '/local' >sub/.dvcignore
run dvc check-ignore a.tmp b.txt sub/x.tmp
run dvc check-ignore b.txt
run dvc check-ignore -d a.tmp keep.tmp b.txt sub/local
run dvc check-ignore -d -n a.tmp b.txt
run dvc check-ignore -d -a keep.tmp
run dvc check-ignore keep.tmp
run dvc check-ignore -q a.tmp
run dvc check-ignore .git .dvc/config
run dvc check-ignore -a a.tmp
run dvc check-ignore -n a.tmp
run dvc check-ignore -q -d a.tmp
run dvc check-ignore
run dvc check-ignore --stdin a.tmp
sh_run 'printf "a.tmp\nb.txt\n\nc.tmp\n" | dvc check-ignore --stdin'
cd sub
run dvc check-ignore -d x.tmp local ../a.tmp
