# Images of each revision, whose names may have slashes.
plots_project <<-TXT
	plots:
	- pics
TXT
mkdir -p pics/deep
echo one >pics/1.png
echo two >pics/deep/2.png
commit one
git branch feature/x
echo more >pics/1.png
rm pics/deep/2.png
commit two
run -j dvc plots diff --json HEAD feature/x
run dvc plots diff HEAD feature/x
run dvc plots diff ../up feature/x
