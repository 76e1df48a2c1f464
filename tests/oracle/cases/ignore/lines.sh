# Blanks, comments, escapes, line ends and names that are no ASCII.
project
mkdir d
for f in 'a ' 'b' '#c' '!d' 'e f' 'ü' 'g[1]' 'h\i' 'J'; do echo "$f" >"d/$f"; done
printf 'b   \n\\#c\n\\!d\ne f\n\303\274\ng\\[1\\]\nj\n\n   # no comment?\nh\\\\i\r\n' >.dvcignore
run dvc check-ignore -d -n -a 'd/a ' d/b 'd/#c' 'd/!d' 'd/e f' 'd/ü' 'd/g[1]' 'd/h\i' d/J
printf '\357\273\277b\n' >.dvcignore
run dvc check-ignore -d -n -a d/b 'd/a ' d/a
run dvc add d
