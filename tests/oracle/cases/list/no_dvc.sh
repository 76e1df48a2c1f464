# Git without DVC, and a directory without Git.
mkdir git plain
cd git
git init -q
mkdir d
echo 1 >a
echo 2 >d/b
git add .
git commit -qm one
echo u >untracked
cd ..
echo p >plain/p
run dvc ls git
run dvc ls git -R
run dvc ls git d
run dvc ls git --dvc-only
run -j dvc ls git --dvc-only --json
run dvc ls git --rev HEAD
run dvc ls plain
