# .dvc files: .gitignore loses its line, and goes when it is empty.
project
mkdir sub
echo 1 >x
echo 2 >y
echo 3 >sub/z
echo 4 >'we[ird'
run dvc add x y sub/z 'we[ird'
printf '\n# of mine\n' >>.gitignore
commit
run dvc remove x.dvc
snapshot
run dvc remove sub/z.dvc
snapshot
cd sub
run dvc remove ../y.dvc
