# Names outside of ASCII, with quotes, in deep directories, by absolute path and with "./" and "..".
project
mkdir -p 'a b/ü' q
echo 1 >'a b/ü/naïve.txt'
echo 2 >"it's"
echo 3 >q/abs
echo 4 >q/dots
run dvc add 'a b/ü/naïve.txt'
run dvc add "it's"
run dvc add "$PWD/q/abs"
run dvc add ./q/../q/dots
run dvc status
rm q/abs
cd 'a b'
run dvc status
run dvc checkout ../q/abs
run dvc checkout ../q/dots.dvc
