/** Searches the texts that are in the page: every word must be there, as the beginning of one. The best come first. */
export const searchScript = `(()=>{
const {pages,parts}=JSON.parse(document.getElementById('/index').textContent);
const fold=text=>text.normalize('NFD').replace(/\\p{Mn}/gu,'').toUpperCase().toLowerCase();
const create=(name,properties={},...inside)=>{const made=Object.assign(document.createElement(name),properties);made.append(...inside);return made};
const place=document.querySelector('.search');
const input=create('input',{type:'search',placeholder:'Words to find',autocomplete:'off'});
input.setAttribute('aria-label','Words to find');
const status=create('p',{className:'quiet'}),list=create('ol',{className:'hits'});
status.setAttribute('role','status');
place.replaceChildren(input);place.after(status,list);
let folded;
const most=50;
const split=text=>fold(text).match(/[\\p{L}\\p{N}]+/gu)??[];
const begins=(text,word)=>{for(let at=text.indexOf(word);at>=0;at=text.indexOf(word,at+1))if(at===0||!/[\\p{L}\\p{N}]/u.test(text[at-1])||/[^\\0-\\u024f]/.test(word))return true;return false};
const weigh=([name,above,text],words)=>{let sum=0;for(const word of words){const found=(begins(name,word)?6:0)+(begins(above,word)?2:0)+(begins(text,word)?1:0);if(!found)return 0;sum+=found}return sum/(1+name.length/200)};
const marked=(text,words)=>{
const pattern=new RegExp('(?<![\\\\p{L}\\\\p{N}])('+words.join('|')+')','giu'),first=text.search(pattern);
const from=first>80?text.indexOf(' ',first-60)+1:0,cut=text.slice(from,from+220);
const pieces=cut.split(pattern);
return [from?'… ':'',...pieces.map((piece,at)=>at%2?create('mark',{textContent:piece}):piece),from+220<text.length?' …':''];
};
const find=()=>{
const words=split(input.value);
try{history.replaceState(null,'',words.length?'#q='+encodeURIComponent(input.value):location.pathname.split('/').pop())}catch{}
list.replaceChildren();
if(!words.length){status.textContent='';return}
folded??=parts.map(([page,,path,text])=>{const titles=[pages[page][1],...path];return [fold(titles.at(-1)),fold(titles.slice(0,-1).join(' ')),fold(text)]});
const hits=folded.flatMap((texts,at)=>{const weight=weigh(texts,words);return weight?[[weight,at]]:[]}).sort((one,other)=>other[0]-one[0]||one[1]-other[1]);
status.textContent=hits.length===0?'Nothing found':hits.length===1?'1 place':hits.length+' places'+(hits.length>most?', the first '+most+' of them below':'');
list.append(...hits.slice(0,most).map(([,at])=>{
const [page,anchor,path,text]=parts[at],[file,title]=pages[page];
const link=create('a',{href:file+(anchor?'#'+encodeURIComponent(anchor):''),textContent:path.at(-1)??title});
return create('li',{},link,path.length?create('span',{className:'quiet',textContent:[title,...path.slice(0,-1)].join(' › ')}):'',create('p',{},...marked(text,words)));
}));
};
input.addEventListener('input',find);
input.addEventListener('keydown',({key})=>{if(key==='Enter')list.querySelector('a')?.click()});
const fromHash=()=>{const asked=/^#q=(.*)$/.exec(location.hash)?.[1];if(asked!==undefined){try{input.value=decodeURIComponent(asked)}catch{}find()}};
addEventListener('hashchange',fromHash);fromHash();input.focus({preventScroll:true});
})()`;
